package fr.portevoix.shared.web;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the frame around every page shows: language, place, visitor, menu, and the message left by the last act. */
@Named("page")
@RequestScoped
public class Page {
    @Inject
    CurrentVertxRequest request;

    @Inject
    Flash flash;

    @Inject
    Translations translations;

    @Inject
    @All
    List<MenuSource> menuSources;

    @ConfigProperty(name = "portevoix.demo", defaultValue = "false")
    boolean demo;

    private List<MenuEntry> menu;
    private Place place;
    private Visitor visitor;
    private String formKey;

    /** A name and an address for the territory that the page is about. */
    public record Place(String name, String slug) {}

    /** Who is signed in, and the token that proves that their forms come from our own pages. */
    public record Visitor(String name, String formToken) {}

    /** Another language of the same page. */
    public record LanguageLink(String tag, String name, String address, boolean current) {}

    /** The tag of the language that the page is answered in. */
    public String getLanguage() {
        return request.getCurrent() == null
                ? Languages.offered().get(0)
                : request.getCurrent().request().getHeader("Accept-Language");
    }

    /** Whether nobody has signed that this language of these pages reads well; French is what the others are read against. */
    public boolean isUnreviewed() {
        return !getLanguage().equals(Languages.offered().get(0))
                && (place == null || !translations.isReviewed(place.slug(), getLanguage()));
    }

    /** One key for the forms of this reading of the page, by which a second sending is known. */
    public String getFormKey() {
        if (formKey == null) {
            formKey = FormKey.fresh();
        }
        return formKey;
    }

    public String getDirection() {
        return Languages.isRightToLeft(getLanguage()) ? "rtl" : "ltr";
    }

    /** This page in each language on offer. */
    public List<LanguageLink> getLanguages() {
        String query = request.getCurrent().request().query();
        String kept =
                query == null ? "" : query.replaceAll("(^|&)langue=[^&]*", "").replaceAll("^&", "");
        return Languages.offered().stream()
                .map(tag -> new LanguageLink(
                        tag,
                        Languages.ownName(tag),
                        "?langue=" + tag + (kept.isEmpty() ? "" : "&" + kept),
                        tag.equals(getLanguage())))
                .toList();
    }

    public String getPath() {
        return request.getCurrent().normalizedPath();
    }

    public boolean isDemo() {
        return demo;
    }

    public Place getPlace() {
        return place;
    }

    /** Told once per request by the room that knows which contract the address names. */
    public void isAbout(Place place) {
        this.place = place;
    }

    public Visitor getVisitor() {
        return visitor;
    }

    /** Told once per request by the room that knows who is signed in. */
    public void isSeenBy(Visitor visitor) {
        this.visitor = visitor;
    }

    /** The message left by the last act, shown once. */
    public String getMessage() {
        return flash.take();
    }

    /** The desk's menu, as far as the visitor may go. */
    public List<MenuEntry> getMenu() {
        if (menu == null) {
            menu = menuSources.stream()
                    .flatMap(source -> source.entries().stream())
                    .sorted(Comparator.comparingInt(MenuEntry::order))
                    .toList();
        }
        return menu;
    }

    /** The same by headings, in their order. */
    public Map<String, List<MenuEntry>> getMenuByGroup() {
        return getMenu().stream()
                .collect(Collectors.groupingBy(MenuEntry::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Where the desk begins for this visitor: the first line of their menu. */
    public String getDeskHome() {
        return getMenu().stream().findFirst().map(MenuEntry::address).orElse("/");
    }

    /** Whether this menu entry is the one that leads closest to this page. */
    public boolean isCurrent(MenuEntry entry) {
        return getMenu().stream()
                // An address may go on with a word of its own, as in feuille-de-route-import.
                .filter(other -> getPath().equals(other.address())
                        || getPath().startsWith(other.address() + "/")
                        || getPath().startsWith(other.address() + "-"))
                .max(Comparator.comparingInt(other -> other.address().length()))
                .filter(entry::equals)
                .isPresent();
    }
}
