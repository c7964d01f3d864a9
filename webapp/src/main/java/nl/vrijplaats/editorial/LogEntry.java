package nl.vrijplaats.editorial;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to a piece, and when.
 *
 * @param at when
 * @param who name of the account
 * @param act what
 * @param revision revision it was done to
 * @param note words spoken with it, or null
 */
public record LogEntry(Instant at, String who, Act act, long revision, @Nullable String note) {}
