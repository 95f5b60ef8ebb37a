package vn.tindan.geography.boundaries;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file of boundaries, in the words of a message.
 *
 * @param feature which of the file, the first being 1; 0 for the file as a whole
 * @param code what it says of the unit, where it does
 * @param key of the message that tells the reason
 */
public record Problem(String file, int feature, @Nullable String code, String key, List<String> arguments) {}
