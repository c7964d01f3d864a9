package nl.vrijplaats.jcr;

/**
 * The two repositories.
 *
 * @param author drafts, revisions, reviews, people: the editors' side
 * @param live what visitors see, and nothing else
 */
public record Repositories(JcrRepository author, JcrRepository live) {}
