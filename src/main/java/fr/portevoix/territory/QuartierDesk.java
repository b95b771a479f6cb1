package fr.portevoix.territory;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where the team corrects one quartier: its name, its codes, where it comes from, its figures. */
@Path("/{contract}/bureau/territoire/quartiers/{quartier}")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class QuartierDesk {
    @Inject
    CurrentContract contract;

    @PathParam("quartier")
    String slug;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @CheckedTemplate(basePath = "territory")
    record place(
            Contract contract,
            Quartier quartier,
            List<QuartierCode> codes,
            List<QuartierPredecessor> before,
            List<Perimeter> perimeters,
            List<IndicatorValue> figures,
            List<Indicator> indicators,
            List<Quartier> others,
            Errors errors)
            implements TemplateInstance {}

    /** Everything known of the quartier, ready to correct. */
    @GET
    public TemplateInstance place() {
        return page(Errors.none());
    }

    /** Corrects its name and its kind. */
    @POST
    @Transactional
    public Response correct(@RestForm String name, @RestForm QuartierKind kind) {
        if (name == null || name.isBlank() || name.length() > 160 || kind == null) {
            return mend("name", "Donnez un nom de 160 caractères au plus, et le genre du quartier.");
        }
        Quartier quartier = quartier();
        quartier.name = name.strip();
        quartier.kind = kind;
        return kept("quartier.correct", "Le quartier est à jour.");
    }

    /** Adds an official code. */
    @POST
    @Transactional
    @Path("codes")
    public Response addCode(@RestForm String code, @RestForm String codeFrom, @RestForm String codeUntil) {
        Errors errors = Errors.none();
        if (code == null || !code.strip().matches("[A-Za-z0-9]{2,12}")) {
            errors.add("code", "Un code officiel est fait de 2 à 12 lettres et chiffres, par exemple QN01101M.");
        }
        DayField.check("codeFrom", codeFrom, errors);
        DayField.check("codeUntil", codeUntil, errors);
        if (errors.isAny()) {
            return Answers.mend(page(errors));
        }
        QuartierCode added = new QuartierCode();
        added.quartier = quartier();
        added.code = code.strip().toUpperCase(Locale.ROOT);
        added.validFrom = DayField.read(codeFrom).orElse(null);
        added.validUntil = DayField.read(codeUntil).orElse(null);
        added.persist();
        return kept("quartier.code", "Le code est ajouté.");
    }

    /** Takes an official code away. */
    @POST
    @Transactional
    @Path("codes/{code}/effacer")
    public Response removeCode(@PathParam("code") UUID id) {
        return removed(QuartierCode.delete("id = ?1 and quartier = ?2", id, quartier()), "quartier.code-remove");
    }

    /** Says which quartier it comes from. */
    @POST
    @Transactional
    @Path("origines")
    public Response addOrigin(
            @RestForm String predecessor, @RestForm PerimeterChange change, @RestForm String changedOn) {
        Quartier quartier = quartier();
        Quartier origin = Quartier.at(contract.get(), predecessor)
                .filter(found -> !found.equals(quartier))
                .orElse(null);
        Errors errors = Errors.none();
        if (origin == null || change == null) {
            errors.add("predecessor", "Choisissez un autre quartier, et ce qui est arrivé.");
        } else if (QuartierPredecessor.of(quartier).stream().anyMatch(link -> link.predecessor.equals(origin))) {
            errors.add("predecessor", "Cette origine est déjà dite.");
        }
        DayField.check("changedOn", changedOn, errors);
        if (errors.isAny()) {
            return Answers.mend(page(errors));
        }
        QuartierPredecessor link = new QuartierPredecessor();
        link.quartier = quartier;
        link.predecessor = origin;
        link.changeKind = change;
        link.changedOn = DayField.read(changedOn).orElse(null);
        link.persist();
        return kept("quartier.origin", "L’origine est ajoutée.");
    }

    /** Takes an origin away. */
    @POST
    @Transactional
    @Path("origines/{origin}/effacer")
    public Response removeOrigin(@PathParam("origin") UUID id) {
        return removed(
                QuartierPredecessor.delete("id = ?1 and quartier = ?2", id, quartier()), "quartier.origin-remove");
    }

    /** Adds or corrects a figure; an empty one is unknown. */
    @POST
    @Transactional
    @Path("chiffres")
    public Response keepFigure(
            @RestForm UUID indicator, @RestForm String year, @RestForm String value, @RestForm String source) {
        Indicator measured = Indicator.<Indicator>find("id = ?1 and contract = ?2", indicator, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
        String written = value == null ? "" : value.strip();
        BigDecimal number = FrenchNumber.read(written).orElse(null);
        Errors errors = Errors.none();
        if (year == null || !year.strip().matches("(19|20)\\d\\d")) {
            errors.add("year", "Donnez l’année, entre 1900 et 2099.");
        }
        if (number == null && !FrenchNumber.isUnknown(written)) {
            errors.add("value", "Ce n’est pas un nombre. Laissez vide si le chiffre n’est pas connu.");
        }
        if (source != null && source.length() > 200) {
            errors.add("source", ContractRules.tooLong(200));
        }
        if (errors.isAny()) {
            return Answers.mend(page(errors));
        }
        keep(measured, Integer.parseInt(year.strip()), number, source);
        return kept("indicator.figure", "Le chiffre est à jour.");
    }

    private void keep(Indicator indicator, int year, BigDecimal number, String source) {
        Quartier quartier = quartier();
        Perimeter ground = Perimeter.latest(quartier).orElseGet(() -> {
            Perimeter undrawn = new Perimeter();
            undrawn.quartier = quartier;
            undrawn.persist();
            return undrawn;
        });
        IndicatorValue figure = IndicatorValue.<IndicatorValue>find(
                        "indicator = ?1 and perimeter = ?2 and year = ?3", indicator, ground, year)
                .firstResultOptional()
                .orElseGet(IndicatorValue::new);
        figure.indicator = indicator;
        figure.perimeter = ground;
        figure.year = year;
        figure.value = number;
        figure.source = source;
        figure.persist();
    }

    private Response removed(long count, String act) {
        if (count == 0) {
            throw new NotFoundException();
        }
        return kept(act, "C’est effacé.");
    }

    private Response kept(String act, String sentence) {
        Quartier quartier = quartier();
        audit.keep(act, contract.get().id, "quartier", quartier.id, quartier.slug);
        flash.say(sentence);
        return Answers.seeOther("/" + contract.slug() + "/bureau/territoire/quartiers/" + quartier.slug);
    }

    private Response mend(String field, String sentence) {
        return Answers.mend(page(Errors.none().add(field, sentence)));
    }

    private Quartier quartier() {
        return Quartier.at(contract.get(), slug).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(Errors errors) {
        Quartier quartier = quartier();
        return new place(
                contract.get(),
                quartier,
                QuartierCode.of(quartier),
                QuartierPredecessor.of(quartier),
                Perimeter.of(quartier),
                IndicatorValue.of(quartier),
                Indicator.of(contract.get()),
                Quartier.of(contract.get()).stream()
                        .filter(other -> !other.equals(quartier))
                        .toList(),
                errors);
    }
}
