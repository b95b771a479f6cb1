package fr.portevoix.council.relay;

import fr.portevoix.contribution.Channel;
import fr.portevoix.contribution.Consultation;
import fr.portevoix.contribution.EnterContribution;
import fr.portevoix.contribution.Nature;
import fr.portevoix.contribution.Speaker;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.FormKey;
import fr.portevoix.shared.web.Languages;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.Quartier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What a member types of what a neighbour told them. */
public class RelayForm {
    private static final int LONGEST = 5000;

    @RestForm
    public String cle;

    @RestForm
    public String pour;

    @RestForm
    public String consultation;

    @RestForm
    public String texte;

    @RestForm
    public String voix;

    @RestForm
    public String nature;

    @RestForm
    public List<String> quartier = List.of();

    @RestForm
    public String langue;

    /** Whether this quartier was ticked. */
    public boolean concerns(Quartier one) {
        return quartier != null && quartier.contains(one.slug);
    }

    Errors errors(Contract contract, RelayMessages says) {
        Errors errors = Errors.none();
        if (texte == null || texte.isBlank()) {
            errors.add("texte", says.wordsMissing());
        } else if (texte.length() > LONGEST) {
            errors.add("texte", says.wordsLong());
        } else if (cle == null || !FormKey.isOurs(cle)) {
            errors.add("texte", says.pageOld());
        }
        if (named(Speaker.values(), voix).isEmpty()) {
            errors.add("voix", says.chooseOne());
        }
        if (named(Nature.values(), nature).isEmpty()) {
            errors.add("nature", says.chooseOne());
        }
        if (consultation == null || Consultation.at(contract, consultation).isEmpty()) {
            errors.add("consultation", says.chooseOne());
        }
        if (quartier != null
                && quartier.stream()
                        .anyMatch(slug -> Quartier.at(contract, slug).isEmpty())) {
            errors.add("quartier", says.chooseOne());
        }
        return errors;
    }

    /** What was said; only of a form without errors. */
    EnterContribution.Said said(Contract contract, LocalDate today) {
        return new EnterContribution.Said(
                Consultation.at(contract, consultation).orElseThrow(),
                texte.strip().replace("\r\n", "\n"),
                Channel.FACE_TO_FACE,
                named(Speaker.values(), voix).orElseThrow(),
                named(Nature.values(), nature).orElseThrow(),
                quartier.stream()
                        .distinct()
                        .map(slug -> Quartier.at(contract, slug).orElseThrow())
                        .toList(),
                today,
                langue != null && Languages.isOffered(langue) && !langue.startsWith("fr") ? langue : "fr");
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }
}
