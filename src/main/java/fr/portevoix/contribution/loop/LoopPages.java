package fr.portevoix.contribution.loop;

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

/** How far people's words have come, for everybody, under the floor. */
@Path("/{contract}/suites")
@Open
@Produces(MediaType.TEXT_HTML)
public class LoopPages {
    @Inject
    CurrentContract contract;

    @Inject
    PublicLoop publicLoop;

    @CheckedTemplate(basePath = "contribution/loop")
    record loop(Contract contract, PublicLoop.Figures figures) implements TemplateInstance {}

    /** The figures. */
    @GET
    public TemplateInstance loop() {
        return new loop(contract.get(), publicLoop.of(contract.get().id));
    }
}
