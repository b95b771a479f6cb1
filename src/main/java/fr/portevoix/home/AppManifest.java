package fr.portevoix.home;

import fr.portevoix.account.Open;
import fr.portevoix.shared.web.Page;
import fr.portevoix.territory.CurrentContract;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** Says how a contract's pages look when somebody puts them on their telephone's first screen. */
@Path("/{contract}/application.webmanifest")
@Open
public class AppManifest {
    @Inject
    CurrentContract contract;

    @Inject
    Page page;

    /** The manifest, in the names that browsers read. */
    public record Manifest(
            String id,
            String name,
            String short_name,
            String lang,
            String dir,
            String start_url,
            String scope,
            String display,
            String theme_color,
            String background_color,
            List<Icon> icons) {}

    /** A picture that may be cut to any shape. */
    public record Icon(String src, String sizes, String type, String purpose) {
        static Icon of(int side) {
            return new Icon("/icon-" + side + ".png", side + "x" + side, "image/png", "any maskable");
        }
    }

    /** One manifest per contract: its pages open at its own front page. */
    @GET
    @Produces("application/manifest+json")
    public Manifest manifest() {
        String front = "/" + contract.slug();
        return new Manifest(
                front,
                "Portevoix – " + contract.get().territory,
                "Portevoix",
                page.getLanguage(),
                page.getDirection(),
                front,
                front,
                "standalone",
                "#0b5d5b",
                "#fffdf8",
                List.of(Icon.of(192), Icon.of(512)));
    }
}
