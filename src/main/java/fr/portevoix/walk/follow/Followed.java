package fr.portevoix.walk.follow;

import fr.portevoix.contribution.Use;
import fr.portevoix.contribution.task.Task;
import fr.portevoix.contribution.task.TaskPhoto;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.walk.observe.Group;
import fr.portevoix.walk.observe.Observation;
import fr.portevoix.walk.observe.ObservationPhoto;
import java.time.LocalDate;
import java.util.List;

/**
 * One thing that was noted, and what became of it.
 *
 * @param before the photos of it that everybody may see
 * @param answers what services answered, first first
 * @param waiting what a service has not answered yet, or null
 * @param other what was made of it otherwise, or null
 */
public record Followed(
        Group group,
        List<ObservationPhoto.Brief> before,
        FollowState state,
        List<Answered> answers,
        Task waiting,
        Use other,
        LocalDate today) {
    /** An answer, and the photo that came with it where everybody may see it; else null. */
    public record Answered(Task task, TaskPhoto.Brief after) {}

    /** The observation that stands for it. */
    public Observation head() {
        return group.head();
    }

    /** Its number. */
    public int number() {
        return head().number;
    }

    /** The words that may be read. */
    public String words() {
        return head().contribution.readableWords();
    }

    /** Whether they are written from right to left. */
    public String direction() {
        return Languages.isRightToLeft(head().contribution.language) ? "rtl" : "ltr";
    }

    /** Whether an answer should have come before today, or what was planned should be done. */
    public boolean isLate() {
        if (waiting != null) {
            return waiting.isLate(today);
        }
        LocalDate planned =
                answers.isEmpty() ? null : answers.get(answers.size() - 1).task().outcomeOn;
        return state == FollowState.PLANNED && planned != null && planned.isBefore(today);
    }

    /** The last answer, or null. */
    public Answered last() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** Whether it can be handed on to a service now. */
    public boolean canBeHandedOn() {
        return state == FollowState.NOTED || state == FollowState.NOT_OURS;
    }
}
