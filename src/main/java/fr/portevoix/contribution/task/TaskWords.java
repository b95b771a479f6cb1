package fr.portevoix.contribution.task;

import fr.portevoix.contribution.Words;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Finds the sentences about tasks in a language, where no template does it. */
public final class TaskWords {
    private TaskWords() {}

    /** The sentences in the language of this tag, or in French. */
    static TaskMessages in(String language) {
        try {
            return language.equals("fr")
                    ? MessageBundles.get(TaskMessages.class)
                    : MessageBundles.get(TaskMessages.class, Localized.Literal.of(language));
        } catch (IllegalStateException | NullPointerException notTranslated) {
            return MessageBundles.get(TaskMessages.class);
        }
    }

    /** What a service answered, in this language; its own words stay as they were written. */
    public static String answer(Task task, String language) {
        String said = in(language).answered(task.outcome, Words.day(task.outcomeOn, language));
        return task.toldWords() == null ? said : said + " " + task.toldWords();
    }
}
