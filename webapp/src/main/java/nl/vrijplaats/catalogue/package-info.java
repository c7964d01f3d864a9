/**
 * What exists and in which order: lists, counts, facets and full text of each repository, in one
 * Lucene index.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"lightmodule", "jcr", "content", "asset"})
package nl.vrijplaats.catalogue;
