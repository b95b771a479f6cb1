package fr.portevoix.survey.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into its words and signs. */
final class ExpressionLexer {
    enum Kind {
        REFERENCE,
        TEXT,
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /**
     * One word or sign.
     *
     * @param text without the quotes or braces around it
     */
    record Token(Kind kind, String text) {
        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == Kind.NAME && text.equals(word);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("[\\s\\p{Z}]*(?:"
            + "\\$\\{\\s*(?<ref>[\\p{L}_][\\p{L}\\p{N}_.-]*)\\s*}"
            + "|'(?<single>[^']*)'|\"(?<double>[^\"]*)\""
            + "|(?<number>\\d+(?:\\.\\d+)?|\\.\\d+)"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_-]*(?::[A-Za-z_-]+)?)"
            + "|(?<sign><=|>=|!=|[=<>(),.+*-]))");

    private ExpressionLexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        String plain = text.replaceAll("[\\p{Z}\\s]+$", "");
        Matcher next = TOKEN.matcher(plain);
        int at = 0;
        while (at < plain.length()) {
            if (!next.find(at) || next.start() != at) {
                throw strange(plain.substring(at).strip());
            }
            tokens.add(token(next));
            at = next.end();
        }
        tokens.add(new Token(Kind.END, ""));
        return tokens;
    }

    private static Token token(Matcher found) {
        if (found.group("ref") != null) {
            return new Token(Kind.REFERENCE, found.group("ref"));
        }
        if (found.group("single") != null) {
            return new Token(Kind.TEXT, found.group("single"));
        }
        if (found.group("double") != null) {
            return new Token(Kind.TEXT, found.group("double"));
        }
        if (found.group("number") != null) {
            return new Token(Kind.NUMBER, found.group("number"));
        }
        return found.group("name") != null
                ? new Token(Kind.NAME, found.group("name"))
                : new Token(Kind.SIGN, found.group("sign"));
    }

    private static NotUnderstood strange(String rest) {
        String shown = rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
        if (rest.matches("[‘’“”«»].*")) {
            return new NotUnderstood("les guillemets de « " + shown + " » sont typographiques : écrivez '…'");
        }
        if (rest.startsWith("'") || rest.startsWith("\"")) {
            return new NotUnderstood("le guillemet de « " + shown + " » n’est pas fermé");
        }
        return new NotUnderstood("« " + shown + " » ne se lit pas à cet endroit");
    }
}
