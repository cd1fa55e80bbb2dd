// An engine that traps is given up, and the next call has a new one. The module here is made for the purpose: it
// traps on a text of four bytes, and otherwise reports `true` as its error at an instance's first call and `false` later.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import binaryen from 'binaryen';
import { analyze, init, SourcelightError } from '../../dist/npm/node/index.js';

const wat = (module, tableImport) => `(module
  (import "${module}" "${tableImport}" (func $init_table))
  (memory (export "memory") 1)
  (table (export "__wbindgen_externrefs") 2000 externref)
  (global $calls (mut i32) (i32.const 0))
  (func (export "__wbindgen_start") (call $init_table))
  (func (export "__wbindgen_malloc") (param i32 i32) (result i32) (i32.const 16))
  (func (export "__wbindgen_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 16))
  (func (export "__wbindgen_free") (param i32 i32 i32))
  (func (export "__externref_table_dealloc") (param i32))
  (func (export "analyzeText") (param i32 i32 externref) (result i32 i32 i32)
    (if (i32.eq (local.get 1) (i32.const 4)) (then (unreachable)))
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (i32.const 0)
    (select (i32.const 1026) (i32.const 1027) (i32.eq (global.get $calls) (i32.const 1)))
    (i32.const 1)))`;

before(async () => {
  const module = binaryen.parseText(wat('./sourcelight_bg.js', '__wbindgen_init_externref_table'));
  module.setFeatures(binaryen.Features.All);
  await init(module.emitBinary());
});

test('a trap is reported, and the next call has a new engine', () => {
  const throws = (wanted) => assert.throws(() => analyze({ text: 'fine!' }), (error) => error === wanted);
  throws(true);
  throws(false);
  assert.throws(() => analyze({ text: 'trap' }), (error) => {
    assert.ok(error instanceof SourcelightError);
    assert.equal(error.code, 'crashed');
    assert.ok(error.cause instanceof WebAssembly.RuntimeError);
    return true;
  });
  throws(true);
});
