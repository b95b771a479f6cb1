package fr.portevoix.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.portevoix.account.DemoAccounts;
import fr.portevoix.account.Person;
import fr.portevoix.shared.web.PublicUrl;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Loads the demo at the first start with {@code PORTEVOIX_DEMO=true}, into an empty database only. */
@ApplicationScoped
class LoadDemo {
    private static final Logger LOG = Logger.getLogger(LoadDemo.class);

    @ConfigProperty(name = "portevoix.demo", defaultValue = "false")
    boolean wanted;

    @Inject
    PublicUrl publicUrl;

    @Inject
    LoadContract loadContract;

    @Inject
    LoadConsultations loadConsultations;

    @Inject
    LoadNotes loadNotes;

    @Inject
    LoadWorkshops loadWorkshops;

    @Inject
    LoadWalks loadWalks;

    @Inject
    LoadCalls loadCalls;

    @Inject
    LoadInvitations loadInvitations;

    @Inject
    LoadSheets loadSheets;

    @Inject
    LoadExisting loadExisting;

    @Inject
    LoadDecisions loadDecisions;

    @Inject
    LoadCouncil loadCouncil;

    @Inject
    LoadAmendments loadAmendments;

    @Inject
    LoadBallots loadBallots;

    @Inject
    LoadFollowUp loadFollowUp;

    @Inject
    LoadProposals loadProposals;

    @Inject
    DemoAccounts accounts;

    void atStart(@Observes StartupEvent start) {
        if (!wanted) {
            return;
        }
        if (QuarkusTransaction.requiringNew().call(() -> Contract.count() + Person.count() > 0)) {
            LOG.infof("The database is not empty, so the demo is not loaded again. Open %s", publicUrl.of("/"));
            return;
        }
        LOG.info("Loading the demo. This takes a few seconds, at the first start only.");
        DemoFiles files = DemoFiles.carcassonne();
        Territory territory = files.yaml("contract.yaml", new TypeReference<>() {});
        Contract contract = loadContract.load(files, territory);
        loadExisting.load(files, contract);
        loadConsultations.load(files, territory, contract);
        loadNotes.load(contract);
        loadWorkshops.load(files, contract);
        loadWalks.load(contract);
        accounts.create(contract.id);
        loadCalls.load(files, contract);
        loadInvitations.load(files, contract);
        loadSheets.load(files, contract);
        loadDecisions.load(files, contract);
        loadCouncil.load(contract);
        loadAmendments.load(contract);
        loadBallots.load(contract);
        loadFollowUp.load(contract);
        loadProposals.load(files, contract);
        LOG.infof(
                "The demo is loaded. Open %s; sign in as animation@demo.example with the password %s",
                publicUrl.of("/" + contract.slug), DemoAccounts.PASSWORD);
    }
}
