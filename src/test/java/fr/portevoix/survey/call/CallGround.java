package fr.portevoix.survey.call;

import fr.portevoix.contribution.Consultation;
import fr.portevoix.shared.text.Wording;
import fr.portevoix.survey.ImportSurvey;
import fr.portevoix.survey.Survey;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A contract of a test's own with an open survey, and lists of numbers that nobody has. */
@ApplicationScoped
class CallGround {
    private static final String SURVEY =
            """
            title: {fr: Votre quartier, ar: حيّكم}
            slug: quartier
            published: true
            questions:
              - {code: mood, kind: single, required: true, label: {fr: "Comment ça va ?", ar: كيف الحال؟}, options: [{code: bien, label: {fr: Bien, ar: بخير}}, {code: mal, label: {fr: Mal, ar: لست بخير}}]}
              - {code: needs, kind: long, nature: need, label: {fr: "Quels besoins ?", ar: ما احتياجاتكم؟}}
            """;

    @Inject
    ImportSurvey importSurvey;

    @Inject
    MakeCallList makeCallList;

    /** An open survey of a new contract with one quartier, « Le Nord ». */
    Survey survey() {
        Consultation consultation = QuarkusTransaction.requiringNew().call(() -> {
            Contract contract = new Contract();
            contract.slug = "a" + UUID.randomUUID().toString().substring(0, 12);
            contract.name = "Contrat d’essai";
            contract.territory = "Essai";
            contract.presentation = new Wording(Map.of());
            contract.persist();
            Quartier quartier = new Quartier();
            quartier.contract = contract;
            quartier.slug = "nord";
            quartier.name = "Le Nord";
            quartier.persist();
            Consultation made = new Consultation();
            made.contract = contract;
            made.slug = "demarche";
            made.title = Wording.french("Démarche");
            made.published = true;
            made.persist();
            return made;
        });
        ImportSurvey.Report report = importSurvey.read(consultation, SURVEY);
        if (report.isRefused()) {
            throw new IllegalStateException(report.errors().toString());
        }
        return report.survey();
    }

    /** A list of so many people, whose numbers end in 001, 002… after these four digits. */
    @ActivateRequestContext
    CallList list(Survey survey, String prefix, int people) {
        String rows = IntStream.rangeClosed(1, people)
                .mapToObj(i -> "%1$s%2$03d,Personne %1$s%2$03d,nord".formatted(prefix, i))
                .collect(Collectors.joining("\n"));
        CallList made = makeCallList.of(
                survey,
                "Liste " + prefix,
                LocalDate.now().plusDays(30),
                ("telephone,nom,quartier\n" + rows).getBytes(StandardCharsets.UTF_8));
        // The test's own survey is whole, its contract too, also once the transaction is over.
        made.survey = survey;
        return made;
    }

    /** The entries of a list, as they are stored now. */
    List<CallEntry> entries(CallList list) {
        return QuarkusTransaction.requiringNew().call(() -> CallEntry.list("callList.id = ?1 order by phone", list.id));
    }

    /** Changes what is stored. */
    void change(Runnable act) {
        QuarkusTransaction.requiringNew().run(act);
    }
}
