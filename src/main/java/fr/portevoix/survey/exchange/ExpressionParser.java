package fr.portevoix.survey.exchange;

import fr.portevoix.survey.exchange.ExpressionLexer.Kind;
import fr.portevoix.survey.exchange.ExpressionLexer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an expression into a tree; whatever it cannot read whole, it refuses with a French sentence. */
final class ExpressionParser {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 60;
    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("div", "mod");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The tree of this expression. */
    static Expression parse(String text) {
        if (text.length() > LONGEST) {
            throw new NotUnderstood("la condition est trop longue : " + LONGEST + " signes au plus");
        }
        ExpressionParser parser = new ExpressionParser(ExpressionLexer.tokens(text));
        Expression whole = parser.or();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected();
        }
        return whole;
    }

    private Expression or() {
        if (++depth > DEEPEST) {
            throw new NotUnderstood("la condition a trop de parenthèses les unes dans les autres");
        }
        List<Expression> parts = new ArrayList<>(List.of(and()));
        while (peek().isWord("or")) {
            at++;
            parts.add(and());
        }
        depth--;
        return parts.size() == 1 ? parts.get(0) : new Expression.Logic(false, parts);
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>(List.of(comparison()));
        while (peek().isWord("and")) {
            at++;
            parts.add(comparison());
        }
        return parts.size() == 1 ? parts.get(0) : new Expression.Logic(true, parts);
    }

    private Expression comparison() {
        Expression left = single();
        if (peek().kind() == Kind.SIGN && SIGNS.contains(peek().text())) {
            String sign = next().text();
            left = new Expression.Comparison(left, sign, single());
        }
        Token after = peek();
        if (after.is("+")
                || after.is("-")
                || after.is("*")
                || ARITHMETIC.contains(after.text()) && after.kind() == Kind.NAME) {
            throw new NotUnderstood("le calcul « " + after.text() + " » n’existe pas ici");
        }
        return left;
    }

    private Expression single() {
        Token token = next();
        switch (token.kind()) {
            case REFERENCE:
                return new Expression.Reference(token.text());
            case TEXT:
                return new Expression.Text(token.text());
            case NUMBER:
                return new Expression.Number(token.text().startsWith(".") ? "0" + token.text() : token.text());
            case NAME:
                return call(token.text());
            default:
                return signed(token);
        }
    }

    private Expression signed(Token token) {
        if (token.is("(")) {
            Expression inside = or();
            expect(")");
            return inside;
        }
        if (token.is("-") && peek().kind() == Kind.NUMBER) {
            return new Expression.Number("-" + ((Expression.Number) single()).value());
        }
        if (token.is(".")) {
            return new Expression.This();
        }
        at--;
        throw unexpected();
    }

    private Expression call(String name) {
        if (!peek().is("(")) {
            throw new NotUnderstood("« " + name
                    + " » n’est ni une fonction, ni un texte entre guillemets, ni une question" + " (${…})");
        }
        at++;
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(or());
            while (peek().is(",")) {
                at++;
                arguments.add(or());
            }
        }
        expect(")");
        return new Expression.Call(name, arguments);
    }

    private void expect(String sign) {
        if (!peek().is(sign)) {
            throw new NotUnderstood("il manque « " + sign + " »");
        }
        at++;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() == Kind.END) {
            throw unexpected();
        }
        at++;
        return token;
    }

    private NotUnderstood unexpected() {
        return peek().kind() == Kind.END
                ? new NotUnderstood("la condition s’arrête trop tôt")
                : new NotUnderstood("« " + peek().text() + " » n’est pas attendu à cet endroit");
    }
}
