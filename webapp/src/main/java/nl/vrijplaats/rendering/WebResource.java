package nl.vrijplaats.rendering;

import org.springframework.core.io.Resource;

/**
 * A file that pages use: a style sheet, a script, a font, a picture of the design.
 *
 * @param path where it is, such as {@code /leren-is-altijd/webresources/css/site.css}
 * @param file its bytes
 * @param fingerprint changes whenever the bytes do
 */
public record WebResource(String path, Resource file, String fingerprint) {}
