package fr.portevoix.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import fr.portevoix.action.ActionSheet;
import fr.portevoix.action.ActionSheetVersion;
import fr.portevoix.action.DeliveryState;
import fr.portevoix.action.FeedSheet;
import fr.portevoix.action.FreezeVersion;
import fr.portevoix.action.PublishSheet;
import fr.portevoix.action.RecordDelivery;
import fr.portevoix.action.SheetContent;
import fr.portevoix.action.WriteSheet;
import fr.portevoix.contribution.ContributionFilter;
import fr.portevoix.contribution.Theme;
import fr.portevoix.roadmap.Roadmap;
import fr.portevoix.territory.Contract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Writes the demo's action sheets, ties to them the words that asked for them, and says how far they are. */
@ApplicationScoped
class LoadSheets {
    @Inject
    WriteSheet writeSheet;

    @Inject
    FreezeVersion freezeVersion;

    @Inject
    FeedSheet feedSheet;

    @Inject
    PublishSheet publishSheet;

    @Inject
    RecordDelivery recordDelivery;

    /** The file of sheets. */
    record Sheets(List<SheetDraft> sheets) {}

    /** With a request of its own, as the record of acts asks who is signed in: nobody. */
    @ActivateRequestContext
    void load(DemoFiles files, Contract contract) {
        Sheets all = files.yaml("sheets.yaml", new TypeReference<>() {});
        all.sheets().forEach(draft -> QuarkusTransaction.requiringNew()
                .run(() -> write(Contract.findById(contract.id), draft)));
    }

    private void write(Contract contract, SheetDraft draft) {
        Roadmap roadmap = Roadmap.current(contract).orElseThrow();
        ActionSheet sheet = writeSheet.begin(contract, draft.title());
        draft.feeds().forEach(feed -> feedSheet.feed(sheet, about(contract, feed), feed.why()));
        SheetContent last = null;
        for (SheetDraft.Version version : draft.versions()) {
            last = draft.content(contract, roadmap, version, last);
            keep(sheet, last);
            ActionSheetVersion frozen =
                    freezeVersion.freeze(sheet, version.note(), sheet.revision).orElseThrow();
            if (draft.published()) {
                publishSheet.publish(frozen);
            }
        }
        if (last == null) {
            last = draft.content(contract, roadmap, null, null);
            keep(sheet, last);
        }
        for (JsonNode step : draft.delivery()) {
            recordDelivery.keep(
                    sheet,
                    new RecordDelivery.Told(
                            DeliveryState.valueOf(step.get(0).asText()),
                            LocalDate.parse(step.get(1).asText()),
                            step.get(3).isNull()
                                    ? null
                                    : LocalDate.parse(step.get(3).asText()),
                            step.get(2).asText(),
                            null,
                            null),
                    null);
        }
        for (JsonNode measure : draft.measures()) {
            recordDelivery.measure(
                    sheet,
                    last.indicators().get(measure.get(0).asInt()).key(),
                    measure.get(1).asInt(),
                    measure.get(2).isNull()
                            ? null
                            : new BigDecimal(measure.get(2).asText()),
                    measure.get(3).asText());
        }
    }

    private void keep(ActionSheet sheet, SheetContent content) {
        if (!writeSheet.keep(sheet, content, sheet.revision)) {
            throw new IllegalStateException(content.title());
        }
        ActionSheet.getEntityManager().refresh(sheet);
    }

    private static ContributionFilter about(Contract contract, SheetDraft.Feed feed) {
        ContributionFilter filter = new ContributionFilter();
        filter.theme = Theme.named(LoadContract.codebook(contract, feed.book()), feed.theme())
                .orElseThrow()
                .id
                .toString();
        return filter;
    }
}
