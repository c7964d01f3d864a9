/** Answers to visitors that are given again while nothing they are made of has changed. */
@org.jspecify.annotations.NullMarked
package nl.vrijplaats.site.kept;
