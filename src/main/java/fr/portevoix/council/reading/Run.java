package fr.portevoix.council.reading;

import fr.portevoix.territory.GlossaryEntry;
import java.util.List;

/**
 * Some words of a passage that are all shown alike.
 *
 * @param begins the marks of the comments whose words begin here
 * @param said how many comments are about them
 * @param meaning what explains them, or null
 */
public record Run(String text, List<String> begins, int said, GlossaryEntry meaning) {}
