package fr.portevoix.roadmap;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Listing;
import fr.portevoix.shared.web.Problem;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The published roadmaps of a contract and the mapping between them, for programmes. */
@Path("/api/v1/contracts/{contract}/roadmap")
@Open
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roadmap")
public class RoadmapApi {
    @Inject
    CurrentContract contract;

    /** A version as programmes see it. */
    public record VersionView(UUID id, String slug, String title, LocalDate dated, boolean current) {}

    /** A node as programmes see it; the lineage is the same in every version where the node lives on. */
    public record NodeView(
            UUID id,
            String code,
            String parent,
            String level,
            String levelName,
            boolean crossCutting,
            String label,
            UUID lineage,
            String version) {
        static NodeView of(RoadmapTree.Branch branch, Roadmap version) {
            return new NodeView(
                    branch.node.id,
                    branch.node.code,
                    branch.parent == null ? null : branch.parent.node.code,
                    branch.node.levelKey,
                    branch.level.singular,
                    branch.level.crossCutting,
                    branch.node.label,
                    branch.node.lineage,
                    version.slug);
        }
    }

    /** One line of the mapping; a code is null where the node did not exist or was dropped. */
    public record ChangeView(
            UUID id, String fromVersion, String fromCode, String toVersion, String toCode, String kind) {
        static ChangeView of(RoadmapChange change) {
            return new ChangeView(
                    change.id,
                    change.fromRoadmap.slug,
                    change.fromNode == null ? null : change.fromNode.code,
                    change.toRoadmap.slug,
                    change.toNode == null ? null : change.toNode.code,
                    change.kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The nodes of a version, each after its parent; the version in force unless another is asked for. */
    @GET
    @Operation(summary = "List the nodes of a version of the roadmap")
    public Listing<NodeView> nodes(@RestQuery String version, @RestQuery Integer limit, @RestQuery String after) {
        Roadmap roadmap = (version == null || version.isBlank()
                        ? Roadmap.current(contract.get())
                        : Roadmap.at(contract.get(), version))
                .filter(found -> found.published)
                .orElseThrow(() -> Problem.of(404, "There is no such published version of the roadmap.")
                        .exception());
        List<RoadmapTree.Branch> all =
                RoadmapPages.tree(contract.get(), roadmap).getAll();
        return page(all, limit, after, branch -> branch.node.id).map(branch -> NodeView.of(branch, roadmap));
    }

    /** The published versions, oldest first. */
    @GET
    @Path("versions")
    @Operation(summary = "List the versions of the roadmap")
    public Listing<VersionView> versions() {
        Roadmap current = Roadmap.current(contract.get()).orElse(null);
        return Listing.whole(Roadmap.of(contract.get()).stream()
                .filter(roadmap -> roadmap.published)
                .map(roadmap -> new VersionView(
                        roadmap.id, roadmap.slug, roadmap.title, roadmap.dated, roadmap.equals(current)))
                .toList());
    }

    /** What became of each node from one published version to another. */
    @GET
    @Path("changes")
    @Operation(summary = "List what became of each node between versions")
    public Listing<ChangeView> changes(@RestQuery Integer limit, @RestQuery String after) {
        List<RoadmapChange> all = RoadmapChange.of(contract.get()).stream()
                .filter(change -> change.fromRoadmap.published && change.toRoadmap.published)
                .toList();
        return page(all, limit, after, change -> change.id).map(ChangeView::of);
    }

    private static <T> Listing<T> page(List<T> all, Integer limit, String after, Function<T, UUID> id) {
        int start = 0;
        if (after != null && !after.isBlank()) {
            List<String> marks =
                    all.stream().map(one -> id.apply(one).toString()).toList();
            if (!marks.contains(after)) {
                throw Problem.of(422, "The parameter after must be the mark that the previous page gave.")
                        .exception();
            }
            start = marks.indexOf(after) + 1;
        }
        int size = Listing.limit(limit);
        List<T> found = all.subList(start, Math.min(all.size(), start + size + 1));
        return Listing.of(found, size, one -> id.apply(one).toString());
    }
}
