package fr.portevoix.council.reading;

import fr.portevoix.account.Allowed;
import fr.portevoix.account.Audit;
import fr.portevoix.account.Role;
import fr.portevoix.contribution.ReferentSource;
import fr.portevoix.shared.web.Answers;
import fr.portevoix.shared.web.Errors;
import fr.portevoix.shared.web.Flash;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Comments of councils that were given to the referent: read by nobody else until names are masked. */
@Path("/{contract}/bureau/referent/commentaires/{comment}")
@Allowed(Role.REFERENT)
@Produces(MediaType.TEXT_HTML)
public class ReferredComments implements ReferentSource {
    private static final String KIND = "comment";

    @Inject
    CurrentContract contract;

    @Inject
    ReferComment referComment;

    @Inject
    Audit audit;

    @Inject
    Flash flash;

    @RestPath("comment")
    UUID id;

    @CheckedTemplate(basePath = "council/reading")
    record referred(Contract contract, Comment said, String masked, Errors errors) implements TemplateInstance {}

    @Override
    public List<Text> waiting(Contract contract) {
        return Comment.referred(contract).stream()
                .map(comment -> new Text(
                        comment.asideOn,
                        comment.deliberation.body.name,
                        "/" + contract.slug + "/bureau/referent/commentaires/" + comment.id))
                .toList();
    }

    /** The words as they were said, and those that others will read. */
    @GET
    public TemplateInstance read() {
        Comment said = comment();
        audit.keep("comment.referent.read", contract.id(), KIND, id, null);
        return new referred(contract.get(), said, said.withheld, Errors.none());
    }

    /** Lets the council read the masked words, or the words as they are. */
    @POST
    public Response act(@RestForm String masque, @RestForm String acte) {
        Comment said = comment();
        boolean asSaid = "rendre".equals(acte);
        String masked = masque == null ? "" : masque.replace("\r\n", "\n").strip();
        if (!asSaid && (masked.isEmpty() || masked.length() > Comment.LONGEST)) {
            return Answers.mend(new referred(
                    contract.get(),
                    said,
                    masked,
                    Errors.none().add("masque", "Laissez au moins une phrase, de 4\u202f000 caractères au plus.")));
        }
        referComment.clear(said, asSaid ? said.withheld : masked);
        audit.keep(asSaid ? "comment.referent.rendre" : "comment.referent.lisible", contract.id(), KIND, id, null);
        flash.say(asSaid ? "Le commentaire est rendu au conseil, tel quel." : "Le conseil lit les mots masqués.");
        return Answers.seeOther("/" + contract.slug() + "/bureau/referent");
    }

    private Comment comment() {
        return Comment.referred(contract.get()).stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
