/** Reads light modules: files to YAML trees, trees to definitions, with every problem found. */
@org.jspecify.annotations.NullMarked
package nl.vrijplaats.lightmodule.reader;
