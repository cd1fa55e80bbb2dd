//! Reads HTML from a string, with html5ever's parser: the same tree that a browser builds.

use super::{Attributes, Builder, Page, Visit};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, LocalName, QualName, parse_document};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};

pub(super) fn read(html: &str, url: Option<&str>) -> Page {
    let tree = parse_document(Tree::default(), Default::default()).one(html);
    tree.into_page(url)
}

type Handle = usize;
const DOCUMENT: Handle = 0;

enum Data {
    Other,
    Text(String),
    Element { name: QualName, attributes: Vec<Attribute> },
}

struct Node {
    parent: Option<Handle>,
    children: Vec<Handle>,
    data: Data,
}

/// The document as a flat list of nodes: nothing to free recursively, however deep it is.
struct Tree {
    nodes: RefCell<Vec<Node>>,
}

impl Default for Tree {
    fn default() -> Self {
        Self { nodes: RefCell::new(vec![Node { parent: None, children: Vec::new(), data: Data::Other }]) }
    }
}

impl Tree {
    fn add(&self, data: Data) -> Handle {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { parent: None, children: Vec::new(), data });
        nodes.len() - 1
    }

    fn detach(&self, target: Handle) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[target].parent.take() {
            nodes[parent].children.retain(|child| *child != target);
        }
    }

    /// Puts a node or text among `parent`'s children, before the child at `index`; text joins the text before it.
    fn insert(&self, parent: Handle, index: usize, child: NodeOrText<Handle>) {
        let handle = match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle);
                handle
            }
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = index.checked_sub(1).map(|before| nodes[parent].children[before]);
                if let Some(Data::Text(existing)) = before.map(|before| &mut nodes[before].data) {
                    existing.push_str(&text);
                    return;
                }
                drop(nodes);
                self.add(Data::Text(text.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        let index = index.min(nodes[parent].children.len());
        nodes[parent].children.insert(index, handle);
        nodes[handle].parent = Some(parent);
    }

    fn into_page(self, url: Option<&str>) -> Page {
        let nodes = self.nodes.into_inner();
        let mut builder = Builder::new(url, false);
        // A stack of what is still to do instead of recursion: pages nest deeper than a stack does.
        enum Step {
            Enter(Handle),
            Close,
        }
        let mut steps: Vec<Step> =
            nodes[DOCUMENT].children.iter().rev().map(|child| Step::Enter(*child)).collect();
        while let Some(step) = steps.pop() {
            let Step::Enter(handle) = step else {
                builder.close();
                continue;
            };
            match &nodes[handle].data {
                Data::Other => {}
                Data::Text(text) => builder.text(text),
                Data::Element { name, attributes } => {
                    let mut read = Attributes::default();
                    for attribute in attributes {
                        read.push(&attribute.name.local, &*attribute.value);
                    }
                    if builder.open(&name.local, read) != Visit::Skip {
                        steps.push(Step::Close);
                        steps.extend(nodes[handle].children.iter().rev().map(|child| Step::Enter(*child)));
                    }
                }
            }
        }
        builder.finish()
    }
}

impl TreeSink for Tree {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ElementName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        DOCUMENT
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ElementName<'a> {
        ElementName(Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target].data {
            Data::Element { name, .. } => name,
            _ => unreachable!("the parser asks for the names of elements only"),
        }))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        self.add(Data::Element { name, attributes })
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.add(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.add(Data::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let end = self.nodes.borrow()[*parent].children.len();
        self.insert(*parent, end, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.nodes.borrow()[*element].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        *target
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(handle) = child {
            self.detach(handle);
        }
        let place = {
            let nodes = self.nodes.borrow();
            nodes[*sibling].parent.map(|parent| {
                let children = &nodes[parent].children;
                (parent, children.iter().position(|child| child == sibling).unwrap_or(children.len()))
            })
        };
        if let Some((parent, index)) = place {
            self.insert(parent, index, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, more: Vec<Attribute>) {
        if let Data::Element { attributes, .. } = &mut self.nodes.borrow_mut()[*target].data {
            for attribute in more {
                if !attributes.iter().any(|existing| existing.name == attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[*node].children);
        for child in &children {
            nodes[*child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
}

/// The name of an element in a borrowed tree.
#[derive(Debug)]
struct ElementName<'a>(Ref<'a, QualName>);

impl html5ever::interface::ElemName for ElementName<'_> {
    fn ns(&self) -> &html5ever::Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}
