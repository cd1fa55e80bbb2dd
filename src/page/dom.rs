//! Reads a live document, node by node, through web-sys.

use super::{ATTRIBUTES, Attributes, Builder, Page, Visit};
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{CharacterData, Element, Node};

/// Reads what stands below `root`, `root` included. Also gives every element and text node that the walk
/// met, in its order: [`super::Run::node`] and [`super::Element::node`] are places in that list.
pub(crate) fn read(root: &Node, url: Option<&str>) -> (Page, Array) {
    let mut builder = Builder::new(url, true);
    let nodes = Array::new();
    let mut next = Some(root.clone());
    let mut depth = 0;
    while let Some(node) = next {
        let mut children = None;
        match node.node_type() {
            Node::ELEMENT_NODE => {
                nodes.push(&node);
                let element = node.unchecked_ref::<Element>();
                if builder.open(&element.local_name(), attributes(element)) != Visit::Skip {
                    depth += 1;
                    children = node.first_child();
                    if children.is_none() {
                        builder.close();
                        depth -= 1;
                    }
                }
            }
            Node::TEXT_NODE => {
                nodes.push(&node);
                builder.text(&node.unchecked_ref::<CharacterData>().data());
            }
            Node::DOCUMENT_NODE | Node::DOCUMENT_FRAGMENT_NODE if node.is_same_node(Some(root)) => {
                children = node.first_child();
            }
            _ => {}
        }
        next = children.or_else(|| {
            // The next sibling, or the first next sibling of an element around; each one left behind closes.
            let mut current = node;
            loop {
                if current.is_same_node(Some(root)) {
                    return None;
                }
                if let Some(sibling) = current.next_sibling() {
                    return Some(sibling);
                }
                current = current.parent_node()?;
                if depth > 0 {
                    builder.close();
                    depth -= 1;
                }
            }
        });
    }
    (builder.finish(), nodes)
}

fn attributes(element: &Element) -> Attributes {
    let mut read = Attributes::default();
    if element.has_attributes() {
        for name in ATTRIBUTES {
            if let Some(value) = element.get_attribute(name) {
                read.push(name, value);
            }
        }
    }
    read
}
