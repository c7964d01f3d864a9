package nl.vrijplaats.rendering;

/**
 * HTML that is safe as it stands, so that a template prints it without escaping. Only for what was
 * sanitised or made here; never for what somebody typed.
 */
public record Markup(String html) {}
