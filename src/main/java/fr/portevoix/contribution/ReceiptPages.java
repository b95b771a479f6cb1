package fr.portevoix.contribution;

import fr.portevoix.account.Open;
import fr.portevoix.contribution.heir.QuartiersToday;
import fr.portevoix.contribution.rights.ErasureStory;
import fr.portevoix.shared.time.InWords;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Sentences;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Where the holder of a receipt reads what became of their words; nothing of it is kept by browsers or engines. */
@Path("/{contract}/suivi")
@Open
@Produces(MediaType.TEXT_HTML)
public class ReceiptPages {
    @Inject
    CurrentContract contract;

    @Inject
    Receipts receipts;

    @Inject
    ReceiptGuesses guesses;

    @Inject
    Trace trace;

    @Inject
    QuartiersToday quartiersToday;

    @Inject
    SameSubject sameSubject;

    @Inject
    ErasureStory erasureStory;

    @Inject
    Page page;

    @Inject
    @All
    List<ReceiptStory> stories;

    @Context
    HttpServerRequest request;

    @CheckedTemplate(basePath = "contribution")
    record receipt(Contract contract, String typed, Errors errors) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution/rights")
    record erased(Contract contract, String day, ErasureStory.Told told) implements TemplateInstance {}

    @CheckedTemplate(basePath = "contribution")
    record story(
            Contract contract,
            String number,
            String day,
            ReceiptStory.Told told,
            List<StoryView> said,
            boolean perhapsSensitive)
            implements TemplateInstance {}

    /** The form to type the number of a receipt. */
    @GET
    public TemplateInstance form() {
        return new receipt(contract.get(), "", Errors.none());
    }

    /** Reads the number as people type it and goes to its story. */
    @POST
    public Response find(@RestForm String numero) {
        ContributionMessages say = Sentences.in(ContributionMessages.class, page.getLanguage());
        if (guesses.areTooMany(ReceiptGuesses.client(request))) {
            return refused(429, numero, say.receiptTooMany());
        }
        Optional<ReceiptNumber> number = ReceiptNumber.read(numero);
        if (number.isEmpty()) {
            return refused(422, numero, wrong(numero, say));
        }
        if (receipts.find(contract.get(), number.get()).isEmpty()) {
            guesses.missed(ReceiptGuesses.client(request));
            return refused(422, numero, say.receiptUnknown());
        }
        return Answers.seeOther("/" + contract.slug() + "/suivi/" + number.get());
    }

    /** What became of what this receipt stands for. */
    @GET
    @Path("{receipt}")
    public Response story(@RestPath("receipt") String typed) {
        ContributionMessages say = Sentences.in(ContributionMessages.class, page.getLanguage());
        if (guesses.areTooMany(ReceiptGuesses.client(request))) {
            return refused(429, typed, say.receiptTooMany());
        }
        Optional<ReceiptNumber> number = ReceiptNumber.read(typed);
        Optional<Receipt> found = number.flatMap(read -> receipts.find(contract.get(), read));
        if (found.isEmpty()) {
            guesses.missed(ReceiptGuesses.client(request));
            return refused(404, typed, number.isEmpty() ? wrong(typed, say) : say.receiptUnknown());
        }
        Optional<ReceiptStory> ofMany =
                stories.stream().filter(room -> room.heldByMany(found.get())).findFirst();
        if (ofMany.isPresent()) {
            // A device that keeps no cookie would lose the language on the way.
            String asked = request.getParam("langue") == null ? "" : "?langue=" + page.getLanguage();
            return Answers.seeOther("/" + contract.slug() + "/suivi/" + number.get() + "/"
                    + ofMany.get().chapter() + asked);
        }
        String language = page.getLanguage();
        Locale locale = Locale.forLanguageTag(language);
        if (found.get().erasedOn != null) {
            return hidden(Response.ok(new erased(
                    contract.get(),
                    InWords.day(found.get().erasedOn, language),
                    erasureStory.of(found.get(), number.get(), locale))));
        }
        List<Contribution> contributions = contributions(found.get());
        List<StoryView> said = inOneGo(contributions).stream()
                .map(some -> chain(some, locale, language))
                .toList();
        return hidden(Response.ok(new story(
                contract.get(),
                number.get().toString(),
                InWords.day(found.get().day, language),
                stories.stream()
                        .flatMap(room -> room.tell(found.get(), locale).stream())
                        .findFirst()
                        .orElse(null),
                said,
                contributions.stream().anyMatch(one -> one.isAside() || SensitiveWords.areIn(one.body)))));
    }

    private StoryView chain(List<Contribution> said, Locale locale, String language) {
        return StoryView.of(
                said,
                said.stream()
                        .flatMap(one -> quartiersToday.of(one).quartiers().stream())
                        .collect(Collectors.toSet()),
                said.stream().flatMap(one -> trace.of(one, locale).stream()).toList(),
                said.stream()
                        .map(sameSubject::of)
                        .reduce(SameSubject.Company::or)
                        .orElseThrow(),
                language);
    }

    /** Need and idea of one proposal are one chain; the answers to two questions are two. */
    private Collection<List<Contribution>> inOneGo(List<Contribution> contributions) {
        return contributions.stream()
                .collect(Collectors.groupingBy(
                        said -> stories.stream().anyMatch(room -> room.isOneWithItsSource(said))
                                ? said.sourceId
                                : said.id,
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** The contributions of a receipt: the one that was entered alone, those of one response, and parts that were made of them. */
    public static List<Contribution> contributions(Receipt receipt) {
        return Contribution.list(
                "select distinct c from Contribution c left join fetch c.quartiers where c.contract = ?1"
                        + " and ((c.id = ?2 and ?3 = 'contribution') or (c.sourceId = ?2 and c.sourceKind = ?3) or c.receipt = ?4)"
                        + " order by c.sourcePart",
                receipt.contract,
                receipt.subjectId,
                receipt.kind,
                receipt.hash);
    }

    private static String wrong(String typed, ContributionMessages say) {
        return ReceiptNumber.isMistyped(typed) ? say.receiptMistyped() : say.receiptWrong();
    }

    private Response refused(int status, String typed, String sentence) {
        String kept = typed == null ? "" : typed.length() > 60 ? typed.substring(0, 60) : typed;
        return hidden(Response.status(status)
                .entity(new receipt(contract.get(), kept, Errors.none().add("numero", sentence))));
    }

    private static Response hidden(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
