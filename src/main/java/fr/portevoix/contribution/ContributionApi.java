package fr.portevoix.contribution;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.document.CsvDelimiter;
import fr.portevoix.document.CsvWriter;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.shared.web.Page;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What was said, for programmes of those who may read it. */
@Path("/api/v1/contracts/{contract}/contributions")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR, Role.READER})
@Tag(name = "Contributions")
public class ContributionApi {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String LINES = "application/x-ndjson";
    private static final int AT_ONCE = 500;

    @Inject
    CurrentContract contract;

    @Inject
    ContributionSearch search;

    @Inject
    EnterContribution enterContribution;

    @Inject
    Trace trace;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Page page;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    @Inject
    EntityManager entities;

    /** What a programme enters. */
    public record Entry(
            String consultation,
            String body,
            String channel,
            String speaker,
            String nature,
            List<String> quartiers,
            String saidOn,
            String language) {
        private EntryForm form(String key) {
            EntryForm form = new EntryForm();
            form.cle = key;
            form.consultation = consultation;
            form.texte = body;
            form.canal = channel;
            form.voix = speaker == null ? Speaker.RESIDENT.name() : speaker;
            form.nature = nature == null ? Nature.NEED.name() : nature;
            form.quartier = quartiers;
            form.jour = saidOn;
            form.langue = language;
            return form;
        }
    }

    /** What was kept, and the number to hand over. */
    public record Kept(UUID id, String receipt) {}

    /** A page of contributions as JSON, or all of them streamed as CSV or as one JSON object a line. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, LINES})
    @Operation(
            summary =
                    "What was said; node takes a code of the roadmap in force, or of the version that is named, and includes what is below it",
            description = "Accept: text/csv or application/x-ndjson streams everything, without limit and after.")
    public Response list(
            @RestQuery String quartier,
            @RestQuery String node,
            @RestQuery String version,
            @RestQuery String kind,
            @RestQuery String since,
            @RestQuery Integer limit,
            @RestQuery UUID after,
            @Context HttpHeaders headers) {
        ContributionSearch.Asked asked = new ContributionSearch.Asked(quartier, node, version, kind, since);
        String wanted = wanted(headers);
        if (wanted.equals(CSV)) {
            return Response.ok(csv(pages(asked)), CSV).build();
        }
        if (wanted.equals(LINES)) {
            return Response.ok(lines(pages(asked)), LINES).build();
        }
        int most = Listing.limit(limit);
        List<Contribution> found = search.after(contract.get(), asked, after, most + 1);
        return Response.ok(
                        Listing.of(found, most, said -> said.id.toString()).map(ContributionView::of),
                        MediaType.APPLICATION_JSON)
                .build();
    }

    /** One contribution. */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One contribution")
    public ContributionView one(@RestPath UUID id) {
        return ContributionView.of(find(id));
    }

    /** What became of it. */
    @GET
    @Path("{id}/trace")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What became of a contribution, from the first word on")
    public Listing<TraceStep> trace(@RestPath UUID id) {
        return Listing.whole(trace.of(find(id), Locale.forLanguageTag(page.getLanguage())));
    }

    /** Enters one contribution, once per key. */
    @POST
    @Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Enter a contribution; a retry with the same Idempotency-Key gives the same receipt")
    public Response enter(@HeaderParam("Idempotency-Key") String key, Entry entry) {
        Contract here = contract.get();
        if (key == null || key.isBlank() || key.length() > 80) {
            throw Problem.of(400, "The header Idempotency-Key is needed, of 80 characters at most.")
                    .exception();
        }
        if (entry == null) {
            throw Problem.of(400, "A contribution is needed.").exception();
        }
        EntryForm form = entry.form(key);
        if (form.jour == null) {
            form.jour = LocalDate.now(clock).toString();
        }
        Errors errors = form.errors(here, LocalDate.now(clock));
        if (errors.isAny()) {
            throw Problem.flaws(errors).exception();
        }
        try {
            EnterContribution.Entered entered = enterContribution.enter(form.said(here), key, signedIn.person().id);
            if (!entered.retry()) {
                audit.keep("contribution.enter", here.id, "contribution", entered.contribution().id, null);
            }
            return Response.status(entered.retry() ? 200 : 201)
                    .entity(new Kept(entered.contribution().id, entered.number().toString()))
                    .build();
        } catch (EnterContribution.OtherWords otherWords) {
            throw Problem.of(422, "This Idempotency-Key already stands for other words.")
                    .exception();
        }
    }

    private Contribution find(UUID id) {
        return Contribution.<Contribution>find("id = ?1 and contract = ?2", id, contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }

    private static String wanted(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return MediaType.APPLICATION_JSON;
            }
            if (accepted.getSubtype().equals("csv")) {
                return CSV;
            }
            if (accepted.getSubtype().equals("x-ndjson")) {
                return LINES;
            }
        }
        return MediaType.APPLICATION_JSON;
    }

    private static StreamingOutput csv(Pages pages) {
        return stream -> {
            try (CsvWriter writer = CsvWriter.plain(stream, CsvDelimiter.COMMA)) {
                writer.row(ContributionView.COLUMNS);
                pages.each(view -> writer.row(view.cells()));
            }
        };
    }

    private StreamingOutput lines(Pages pages) {
        return stream -> pages.each(view -> {
            stream.write(json.writeValueAsBytes(view));
            stream.write('\n');
        });
    }

    private interface Each {
        void take(ContributionView view) throws IOException;
    }

    private interface Pages {
        void each(Each each) throws IOException;
    }

    // The first page is read before anything is sent, so that a wrong parameter still gets a problem.
    private Pages pages(ContributionSearch.Asked asked) {
        Contract here = contract.get();
        List<Contribution> first = search.after(here, asked, null, AT_ONCE);
        return each -> {
            List<Contribution> found = first;
            while (!found.isEmpty()) {
                for (Contribution said : found) {
                    each.take(ContributionView.of(said));
                }
                UUID last = found.get(found.size() - 1).id;
                boolean more = found.size() == AT_ONCE;
                entities.clear();
                found = more ? search.after(here, asked, last, AT_ONCE) : List.of();
            }
        };
    }
}
