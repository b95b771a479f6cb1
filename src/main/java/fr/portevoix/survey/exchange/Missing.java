package fr.portevoix.survey.exchange;

import com.fasterxml.jackson.databind.JsonNode;

/** Why a cell holds no answer: three reasons that an analysis must not take for one another. */
enum Missing {
    NOT_ASKED(
            "not_asked", "(question non posée)", "La question n’était pas pour cette personne, d’après ses réponses."),
    NOT_ANSWERED("", "", "La question était posée ; la personne n’a rien répondu."),
    DECLINED("declined", "(préfère ne pas répondre)", "La personne a choisi « je préfère ne pas répondre ».");

    final String code;
    final String label;
    final String meaning;

    Missing(String code, String label, String meaning) {
        this.code = code;
        this.label = label;
        this.meaning = meaning;
    }

    String shown(boolean labels) {
        return labels ? label : code;
    }

    /** Why this person's answer to the question is missing; null where it is there. */
    static Missing of(ExportedResponse response, String question) {
        JsonNode answer = response.answers().get(question);
        if (answer == null || answer.isNull()) {
            return response.isAsked(question) ? NOT_ANSWERED : NOT_ASKED;
        }
        return isDeclined(answer) ? DECLINED : null;
    }

    /** Whether the person preferred not to say. */
    static boolean isDeclined(JsonNode answer) {
        return answer.isObject() && answer.path(DECLINED.code).isBoolean();
    }
}
