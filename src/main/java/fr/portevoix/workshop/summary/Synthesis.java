package fr.portevoix.workshop.summary;

import fr.portevoix.shared.web.Languages;
import fr.portevoix.workshop.Phase;
import fr.portevoix.workshop.Workshop;
import fr.portevoix.workshop.WorkshopHead;
import java.util.List;

/**
 * What was said in a session, in the order in which it is told: who came, each phase with its lines by topic, the tree.
 *
 * @param untold how many lines it leaves out: with the referent, or not read over
 */
public record Synthesis(
        Workshop workshop, List<WorkshopHead> heads, List<Told> phases, List<Objective> objectives, int untold) {
    /** A phase and what was said in it. */
    public record Told(Phase phase, List<Group> groups) {
        /** How many lines. */
        public int size() {
            return groups.stream().mapToInt(group -> group.lines().size()).sum();
        }

        /** About how many characters, for pages that have to stay small. */
        int weight() {
            return groups.stream()
                    .flatMap(group -> group.lines().stream())
                    .mapToInt(line -> line.words().length() + 90)
                    .sum();
        }
    }

    /** Lines under one topic; the title is empty for those under none. */
    public record Group(String title, List<Line> lines) {}

    /** A line as it may be read. */
    public record Line(int number, String words, String language, int hearts) {
        /** Whether the words are written from right to left. */
        public String direction() {
            return Languages.isRightToLeft(language) ? "rtl" : "ltr";
        }
    }

    /** An objective of the tree with its topics; the label is empty for topics under none. */
    public record Objective(String label, List<Topic> topics) {}

    /** A topic of the tree, and how many lines stand under it. */
    public record Topic(String label, int lines, int hearts) {}

    /** How many lines are told. */
    public int size() {
        return phases.stream().mapToInt(Told::size).sum();
    }

    /** Whether somebody liked a line best. */
    public boolean isLiked() {
        return phases.stream()
                .flatMap(told -> told.groups().stream())
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.hearts() > 0);
    }

    /** How many people came. */
    public int people() {
        return heads.stream().mapToInt(head -> head.heads).sum();
    }
}
