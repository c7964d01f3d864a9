/**
 * Opens Oak, one session per unit of work, commit = save + flush; node types and indexes; how much
 * memory mapped files may take.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.vrijplaats.jcr;
