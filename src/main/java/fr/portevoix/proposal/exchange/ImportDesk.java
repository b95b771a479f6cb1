package fr.portevoix.proposal.exchange;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.account.SignedIn;
import fr.portevoix.contribution.similar.FindSimilar;
import fr.portevoix.proposal.ProposalCall;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import fr.portevoix.territory.UploadedBytes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where the team brings in another platform's export: which column is what, how it will look, then all of it or nothing. */
@Path("/{contract}/bureau/propositions/importer")
@Allowed({Role.FACILITATOR, Role.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
public class ImportDesk {
    private static final int SHOWN = 5;
    private static final int LONGEST_NAME = 150;

    @Inject
    CurrentContract contract;

    @Inject
    ImportProposals importProposals;

    @Inject
    FindSimilar findSimilar;

    @Inject
    SignedIn signedIn;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    /** What is typed beside the columns. */
    public record Typed(boolean publish, String institution) {}

    @CheckedTemplate(basePath = "proposal/exchange")
    record upload(Contract contract, List<ProposalCall> calls, String call, Errors errors)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "proposal/exchange")
    record columns(
            Contract contract,
            SentFile file,
            ReadProposals.Found found,
            List<ReadProposal> first,
            Typed typed,
            Errors errors)
            implements TemplateInstance {}

    /** The form for the file. */
    @GET
    public TemplateInstance form() {
        return new upload(contract.get(), ProposalCall.of(contract.get()), "", Errors.none());
    }

    /** Keeps the file until somebody has said which column is what. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Transactional
    public Response send(@RestForm FileUpload fichier, @RestForm String appel) {
        byte[] bytes = UploadedBytes.of(fichier);
        Errors errors = Errors.none();
        ProposalCall call =
                ProposalCall.at(contract.get(), appel == null ? "" : appel).orElse(null);
        if (call == null) {
            errors.add("appel", "Choisissez l’appel qui reçoit ces propositions.");
        }
        if (bytes.length == 0) {
            errors.add("fichier", "Choisissez un fichier CSV ou XLSX.");
        } else if (bytes.length > SentTable.MOST_BYTES) {
            errors.add("fichier", "Ce fichier dépasse 12 Mo. Partagez-le en plusieurs.");
        }
        if (errors.isAny()) {
            return Answers.mend(new upload(contract.get(), ProposalCall.of(contract.get()), appel, errors));
        }
        SentFile file = new SentFile();
        file.proposalCall = call;
        file.name = name(fichier.fileName());
        file.file = bytes;
        file.madeBy = signedIn.person().id;
        file.madeOn = LocalDate.now(clock);
        file.persist();
        return Answers.seeOther(address(file));
    }

    /** Which column was taken for what, and how the first rows will look. */
    @GET
    @Path("{file}")
    public TemplateInstance look(@RestPath UUID file) {
        return page(find(file), ProposalColumns.UNSAID, new Typed(false, ""), Errors.none());
    }

    /** Looks again with other columns, or imports. */
    @POST
    @Path("{file}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(@RestPath UUID file, MultivaluedMap<String, String> fields) {
        SentFile here = find(file);
        ProposalColumns columns = ProposalColumns.of(fields::getFirst);
        String institution = text(fields, "institution");
        Typed typed = new Typed(fields.containsKey("publier"), institution);
        Errors errors = Errors.none();
        if (institution.length() > LONGEST_NAME) {
            errors.add("institution", "Au plus 150 signes.");
        }
        if (errors.isAny()) {
            return Answers.mend(page(here, columns, typed, errors));
        }
        if (!"importer".equals(text(fields, "acte"))) {
            return Response.ok(page(here, columns, typed, errors)).build();
        }
        ReadProposals.Found found = importProposals.of(
                here, columns, new ImportProposals.Wishes(typed.publish(), institution, signedIn.person().id));
        if (found.report().hasErrors()) {
            return Answers.mend(page(here, columns, typed, errors));
        }
        audit.keep(
                "proposal.import",
                contract.get().id,
                "proposal-call",
                here.proposalCall.id,
                found.proposals().size() + " propositions");
        // Whoever imports waits anyway; the first resident who types does not have to.
        findSimilar.prepare(contract.get());
        flash.say(told(found, typed.publish()));
        return Answers.seeOther("/" + contract.slug() + "/bureau/propositions");
    }

    /** Gives the file up. */
    @POST
    @Path("{file}/abandonner")
    @Transactional
    public Response giveUp(@RestPath UUID file) {
        find(file).delete();
        flash.say("Le fichier est effacé, rien n’est importé.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/propositions/importer");
    }

    private static String told(ReadProposals.Found found, boolean publish) {
        long sensitive = found.proposals().stream()
                .filter(ReadProposal::isPerhapsSensitive)
                .count();
        String kept = found.proposals().size()
                + (found.proposals().size() > 1 ? " propositions importées." : " proposition importée.");
        String known = found.known() == 0 ? "" : " " + found.known() + " étaient déjà là.";
        return kept
                + known
                + (publish && sensitive > 0
                        ? " " + sensitive + " attendent une lecture\u00a0: leurs mots parlent peut-être de danger."
                        : "");
    }

    private TemplateInstance page(SentFile file, ProposalColumns chosen, Typed typed, Errors errors) {
        ReadProposals.Found found = ReadProposals.of(file.proposalCall, file.file, chosen, LocalDate.now(clock));
        List<ReadProposal> first =
                found.proposals().subList(0, Math.min(SHOWN, found.proposals().size()));
        return new columns(contract.get(), file, found, first, typed, errors);
    }

    private static String text(MultivaluedMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String name(String sent) {
        String name = sent == null || sent.isBlank() ? "fichier" : sent.strip();
        return name.length() <= 200 ? name : name.substring(0, 200);
    }

    private String address(SentFile file) {
        return "/" + contract.slug() + "/bureau/propositions/importer/" + file.id;
    }

    private SentFile find(UUID id) {
        return SentFile.<SentFile>find(
                        "from SentFile f join fetch f.proposalCall where f.id = ?1 and f.proposalCall.contract = ?2"
                                + " and f.file is not null",
                        id,
                        contract.get())
                .firstResultOptional()
                .orElseThrow(NotFoundException::new);
    }
}
