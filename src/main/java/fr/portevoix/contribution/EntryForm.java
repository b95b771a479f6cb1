package fr.portevoix.contribution;

import fr.portevoix.shared.web.Errors;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What a facilitator types when somebody telephones, writes or says it in a corridor. */
public class EntryForm {
    static final int LONGEST = 5000;

    @RestForm
    public String cle;

    @RestForm
    public String consultation;

    @RestForm
    public String texte;

    @RestForm
    public String canal;

    @RestForm
    public String voix;

    @RestForm
    public String nature;

    @RestForm
    public List<String> quartier;

    @RestForm
    public String jour;

    @RestForm
    public String langue;

    /** The quartiers that were ticked, by slug. */
    public List<String> quartiers() {
        return quartier == null ? List.of() : quartier;
    }

    /** Whether this quartier was ticked. */
    public boolean concerns(Quartier one) {
        return quartiers().contains(one.slug);
    }

    /** What is wrong, field by field. */
    Errors errors(Contract contract, LocalDate today) {
        Errors errors = Errors.none();
        if (texte == null || texte.isBlank()) {
            errors.add("texte", "Écrivez ce qui a été dit.");
        } else if (texte.length() > LONGEST) {
            errors.add(
                    "texte", "Ce texte dépasse 5 000 caractères : gardez l’essentiel, ou saisissez-le en deux fois.");
        }
        if (consultation == null || Consultation.at(contract, consultation).isEmpty()) {
            errors.add("consultation", "Choisissez la consultation à laquelle ces mots appartiennent.");
        }
        if (ContributionFilter.named(Channel.class, canal).isEmpty()) {
            errors.add("canal", "Choisissez par quel canal c’est venu.");
        }
        if (ContributionFilter.named(Speaker.class, voix).isEmpty()) {
            errors.add("voix", "Choisissez qui parle.");
        }
        if (ContributionFilter.named(Nature.class, nature).isEmpty()) {
            errors.add("nature", "Choisissez ce que c’est.");
        }
        if (day() == null || day().isAfter(today) || day().getYear() < 2000) {
            errors.add("jour", "Donnez le jour où cela a été dit : ni à venir, ni avant 2000.");
        }
        if (quartiers().stream().anyMatch(slug -> Quartier.at(contract, slug).isEmpty())) {
            errors.add("quartier", "Ce contrat n’a pas ce quartier.");
        }
        if (cle == null || cle.isBlank() || cle.length() > 80) {
            errors.add("texte", "Cette page a expiré. Vos mots sont là : enregistrez-les à nouveau.");
        }
        return errors;
    }

    /** The day, or null where it cannot be read. */
    LocalDate day() {
        try {
            return jour == null ? null : LocalDate.parse(jour);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** What was said; only of a form without errors. */
    EnterContribution.Said said(Contract contract) {
        return new EnterContribution.Said(
                Consultation.at(contract, consultation).orElseThrow(),
                texte.strip().replace("\r\n", "\n"),
                ContributionFilter.named(Channel.class, canal).orElseThrow(),
                ContributionFilter.named(Speaker.class, voix).orElseThrow(),
                ContributionFilter.named(Nature.class, nature).orElseThrow(),
                quartiers().stream()
                        .distinct()
                        .map(slug -> Quartier.at(contract, slug).orElseThrow())
                        .toList(),
                day(),
                "ar".equals(langue) ? "ar" : "fr");
    }
}
