package fr.portevoix.contribution.task;

import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Sentences;

/** Finds the sentences about tasks in a language, where no template does it. */
public final class TaskWords {
    private TaskWords() {}

    /** What a service answered, in this language; its own words stay as they were written. */
    public static String answer(Task task, String language) {
        String said = Sentences.in(TaskMessages.class, language)
                .answered(task.outcome, InWords.day(task.outcomeOn, language));
        return task.toldWords() == null ? said : said + " " + task.toldWords();
    }
}
