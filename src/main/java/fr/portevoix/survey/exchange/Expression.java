package fr.portevoix.survey.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** What a cell of « relevant » or « constraint » says: the part of XPath that questionnaires use. */
sealed interface Expression {
    /** All of several, or one of several. */
    record Logic(boolean all, List<Expression> parts) implements Expression {
        public Logic {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Object::toString).collect(Collectors.joining(all ? " and " : " or ", "(", ")"));
        }
    }

    /** Two things compared; the sign is one of =, !=, &lt;, &lt;=, &gt;, &gt;=. */
    record Comparison(Expression left, String sign, Expression right) implements Expression {
        @Override
        public String toString() {
            return left + " " + sign + " " + right;
        }
    }

    /** A function with what it is given. */
    record Call(String name, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            return name + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** The answer to a question: {@code ${name}}. */
    record Reference(String name) implements Expression {
        @Override
        public String toString() {
            return "${" + name + "}";
        }
    }

    /** The answer that is being given: {@code .} */
    record This() implements Expression {
        @Override
        public String toString() {
            return ".";
        }
    }

    /** A text between quotes. */
    record Text(String value) implements Expression {
        @Override
        public String toString() {
            return value.contains("'") ? '"' + value + '"' : "'" + value + "'";
        }
    }

    /** A number, as it is written. */
    record Number(String value) implements Expression {
        @Override
        public String toString() {
            return value;
        }
    }
}
