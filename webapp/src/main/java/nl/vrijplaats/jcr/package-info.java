/** Opens Oak, one session per unit of work, commit = save + flush; node types and indexes. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.vrijplaats.jcr;
