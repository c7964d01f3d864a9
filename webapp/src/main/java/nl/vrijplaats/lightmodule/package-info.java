/**
 * Which kinds of content, forms and labels exist, read from YAML; hot reload; problems as
 * file:line.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.vrijplaats.lightmodule;
