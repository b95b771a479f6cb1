package fr.portevoix.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What checking an answer needs: the sentences in the language of the page, the places, and the caps. */
record Checking(SurveyMessages say, Places places, int mostWords) {
    private static final int MOST_LINE = 300;

    /** One code out of those on offer. */
    String code(JsonNode sent, List<Option> options) {
        if (!sent.isTextual()) {
            throw new AnswerRefused(say.errorUnreadable());
        }
        return options.stream()
                .map(Option::code)
                .filter(sent.textValue()::equals)
                .findFirst()
                .orElseThrow(() -> new AnswerRefused(say.errorOption()));
    }

    /** Words on one line or on several; empty for none. */
    String words(JsonNode sent, boolean oneLine) {
        if (sent.isNull()) {
            return "";
        }
        if (!sent.isTextual()) {
            throw new AnswerRefused(say.errorUnreadable());
        }
        String words = oneLine ? TypedWords.line(sent.textValue()) : TypedWords.clean(sent.textValue());
        int most = oneLine ? MOST_LINE : mostWords;
        int length = TypedWords.length(words);
        if (length > most) {
            throw new AnswerRefused(say.errorLong(length, most));
        }
        return words;
    }
}
