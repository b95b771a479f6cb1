package fr.portevoix.contribution.level;

import fr.portevoix.account.Open;
import fr.portevoix.territory.Contract;
import fr.portevoix.territory.CurrentContract;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the contract promises residents: on which subject, and where, their words weigh how far. */
@Path("/{contract}/participation")
@Open
@Produces(MediaType.TEXT_HTML)
public class LevelPages {
    @Inject
    CurrentContract contract;

    @CheckedTemplate(basePath = "contribution/level")
    record levels(Contract contract, List<DeclaredLevel> declared) implements TemplateInstance {}

    /** The declared levels by subject and commune. */
    @GET
    public TemplateInstance levels() {
        return new levels(contract.get(), DeclaredLevel.of(contract.get()));
    }
}
