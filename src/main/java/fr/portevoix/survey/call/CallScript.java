package fr.portevoix.survey.call;

import fr.portevoix.shared.database.Thing;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.Survey;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Map;

/** What interviewers say first, in each language of a survey. */
@Entity
class CallScript extends Thing {
    private static final Wording USUAL = new Wording(Map.of(
            "fr",
            "Bonjour, je vous appelle de la part de l’équipe du contrat de ville, au sujet de la vie dans votre quartier."
                    + " Avez-vous quelques minutes pour répondre à des questions ? Vous pouvez refuser, ou vous arrêter"
                    + " quand vous voulez.",
            "fr-x-simple",
            "Bonjour. Je vous appelle pour l’équipe du contrat de ville. Je veux savoir comment va votre quartier."
                    + " Voulez-vous répondre à quelques questions ? Vous pouvez dire non. Vous pouvez arrêter quand vous"
                    + " voulez.",
            "en",
            "Hello, I am calling for the team of the contrat de ville, about life in your neighbourhood. Do you have a"
                    + " few minutes to answer some questions? You can say no, or stop whenever you like.",
            "ar",
            "مرحبًا، أتصل بكم باسم فريق عقد المدينة بشأن الحياة في حيّكم. هل لديكم بضع دقائق للإجابة عن بعض الأسئلة؟"
                    + " يمكنكم الرفض أو التوقف متى شئتم."));

    @ManyToOne(fetch = FetchType.LAZY)
    public Survey survey;

    public Wording body;

    /** The words of this survey, or the usual ones until somebody writes its own. */
    static Wording of(Survey survey) {
        return CallScript.<CallScript>find("survey", survey)
                .firstResultOptional()
                .map(script -> script.body)
                .orElse(USUAL);
    }

    /** Keeps these words for this survey. */
    static void keep(Survey survey, Wording body) {
        CallScript script = CallScript.<CallScript>find("survey", survey)
                .firstResultOptional()
                .orElseGet(CallScript::new);
        script.survey = survey;
        script.body = body;
        script.persist();
    }
}
