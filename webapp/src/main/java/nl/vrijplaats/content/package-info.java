/**
 * An item, its revisions, and its two doors: {@code WorkingCopies} for editors, {@code
 * PublishedContent} for visitors.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"lightmodule", "jcr"})
package nl.vrijplaats.content;
