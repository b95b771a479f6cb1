package fr.portevoix.shared.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One sentence that survives one redirect, at the desk only: forms open to all set no cookie. */
@RequestScoped
public class Flash {
    private static final String COOKIE = "message";
    private static final int LONGEST = 600;

    @Inject
    CurrentVertxRequest request;

    /** Leaves a sentence for the next page. */
    public void say(String sentence) {
        String cut = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) + "…" : sentence;
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(cut.getBytes(StandardCharsets.UTF_8));
        request.getCurrent().response().addCookie(cookie(value).setMaxAge(60));
    }

    /** The sentence left by the page before, or null; it is then gone. */
    String take() {
        if (request.getCurrent() == null) {
            return null;
        }
        Cookie left = request.getCurrent().request().getCookie(COOKIE);
        if (left == null || left.getValue().isEmpty()) {
            return null;
        }
        request.getCurrent().response().addCookie(cookie("").setMaxAge(0));
        try {
            return new String(Base64.getUrlDecoder().decode(left.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Cookie cookie(String value) {
        return Cookie.cookie(COOKIE, value).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.STRICT);
    }
}
