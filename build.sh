#!/usr/bin/env bash
# The one door to this project: builds, serves, tests and measures it. `./build.sh help` lists what it does.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

tools="target/tools"
# The wasm-bindgen command must be of the version that the crate was built with.
bindgen_version=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)
bindgen="$tools/wasm-bindgen-$bindgen_version/bin/wasm-bindgen"

say() { printf '%s\n' "build.sh: $*" >&2; }
fail() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

usage() {
  cat <<'EOF'
./build.sh            builds everything into dist/: extension/chromium, extension/firefox (and a zip of each), npm, www
./build.sh demo       builds, serves the demo page on a free local port, and says how to load the extension
./build.sh test       runs every test: Rust, the package in Node, the extension in Chromium and Firefox
./build.sh bench      prints the benchmarks: speed side by side with peers, and sizes
./build.sh native     runs the Rust checks and tests only
./build.sh package    builds dist/npm only
./build.sh help       prints this

Everything that is missing is installed where rights allow; otherwise one sentence says what and how.
EOF
}

# Installs Debian packages, or says what to install.
debian() {
  local why=$1; shift
  have apt-get || fail "$why needs $*, and this system has no apt-get: install them by hand."
  local sudo=""
  if [ "$(id -u)" != 0 ]; then
    have sudo && sudo -n true 2>/dev/null || fail "$why needs rights to install: run 'sudo apt-get install $*'."
    sudo="sudo"
  fi
  say "installing $* ($why)"
  $sudo apt-get update -qq >/dev/null
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    fail "$why: apt-get could not install $*."
}

need_node() {
  have node && have npm || fail "Node.js 20 or newer is missing: install it with your system's package manager."
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js $(node --version) is too old: 20 or newer is needed."
  if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.installed ]; then
    say "installing the npm packages"
    npm ci --loglevel=error
    touch node_modules/.installed
  fi
}

# Rust of the version that Cargo.toml asks for, or newer.
need_cargo() {
  local wanted found
  wanted=$(awk -F'"' '/^rust-version/ { print $2 }' Cargo.toml)
  found=$(rustc --version 2>/dev/null | awk '{ print $2 }')
  if ! have cargo || [ "$(printf '%s\n' "$wanted" "${found:-0}" | sort -V | head -n 1)" != "$wanted" ]; then
    have apt-get || fail "Rust $wanted or newer is missing (found: ${found:-none}): install it with rustup."
    debian "building" rustc-web cargo-web gcc libc6-dev
    export PATH="/usr/bin:$PATH"
    hash -r
  fi
}

need_browsers() {
  have chromium || have google-chrome || debian "the browser tests" chromium
  have firefox-esr || have firefox || debian "the browser tests" firefox-esr
}

# Sets wasm_cargo and wasm_flags to a cargo that builds for wasm32-unknown-unknown.
wasm_cargo=()
wasm_flags=()
need_wasm_rust() {
  need_cargo
  local sysroot
  sysroot=$(rustc --print sysroot 2>/dev/null || true)
  if [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
    wasm_cargo=(cargo)
  elif [ ! -e "$tools/no-rustup-target" ] && have rustup && timeout 120 rustup target add wasm32-unknown-unknown >/dev/null 2>&1; then
    wasm_cargo=(cargo)
  else
    # rustup cannot be reached: Debian's compiler, with the standard library built from its source.
    mkdir -p "$tools" && touch "$tools/no-rustup-target"
    dpkg -s rustc-web cargo-web rust-web-src lld-22 >/dev/null 2>&1 ||
      debian "building for WebAssembly" rustc-web cargo-web rust-web-src lld-22
    wasm_cargo=(env "PATH=/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=wasm-ld-22 /usr/bin/cargo)
    wasm_flags=(-Zbuild-std=std,panic_abort)
  fi
}

need_bindgen() {
  [ -x "$bindgen" ] || {
    say "installing wasm-bindgen $bindgen_version (a few minutes, once)"
    cargo install --quiet wasm-bindgen-cli --version "$bindgen_version" --root "$tools/wasm-bindgen-$bindgen_version"
  }
}

# build_wasm NAME FEATURES PROFILE: the module and its JavaScript in target/module/NAME.
build_wasm() {
  local name=$1 features=$2 profile=$3 out="target/module/$1"
  "${wasm_cargo[@]}" build --quiet --locked "${wasm_flags[@]}" --lib --target wasm32-unknown-unknown --profile "$profile" \
    --no-default-features --features "$features" --target-dir "target/cargo-$name"
  local built="target/cargo-$name/wasm32-unknown-unknown/$profile/sourcelight.wasm"
  if [ ! -e "$out/sourcelight_bg.wasm" ] || [ "$built" -nt "$out/sourcelight_bg.wasm" ]; then
    say "optimising the $name module"
    mkdir -p "$out"
    "$bindgen" --target web --no-typescript --out-dir "$out" "$built"
    # Only small functions are inlined where they are called from one place: an engine compiles a function at a time, and
    # leaves a huge one for last. -O3 runs 3 % fewer instructions than -Os and is as small.
    node_modules/.bin/wasm-opt -O3 -ocimfs 60 --enable-bulk-memory --enable-mutable-globals --enable-nontrapping-float-to-int \
      --enable-reference-types --enable-sign-ext --enable-multivalue --strip-debug --strip-producers \
      -o "$out/sourcelight_bg.opt.wasm" "$out/sourcelight_bg.wasm"
    mv "$out/sourcelight_bg.opt.wasm" "$out/sourcelight_bg.wasm"
  fi
}

prepare() {
  need_node
  need_wasm_rust
  need_bindgen
}

package() {
  build_wasm package wasm,html,wordpress wasm
  node npm/build.mjs
}

build() {
  prepare
  package
  build_wasm extension wasm wasm-small
  node extension/build.mjs
  node www/build.mjs
}

native() {
  need_cargo
  # Debian's Rust comes without these two.
  if cargo fmt --version >/dev/null 2>&1; then cargo fmt --check; else say "skipped: no rustfmt here"; fi
  if cargo clippy --version >/dev/null 2>&1; then
    cargo clippy --quiet --all-targets --locked -- --deny warnings
  else
    say "skipped: no clippy here"
  fi
  cargo test --quiet --locked
}

test_all() {
  native
  build
  need_browsers
  node_modules/.bin/tsc --noEmit --project .
  node --test --test-reporter=spec tests/js/*.test.mjs
  # Real browsers on shared machines: what fails is run once more, alone, and both results are told.
  node tests/e2e/run.mjs
}

case "${1:-build}" in
  build) build; say "built dist/extension, dist/npm and dist/www" ;;
  demo) build; exec node www/serve.mjs ;;
  test) test_all ;;
  bench) build; need_browsers; node benches/run.mjs ;;
  native) native ;;
  package) prepare; package ;;
  help | --help | -h) usage ;;
  *) usage >&2; fail "there is no command '$1'." ;;
esac
