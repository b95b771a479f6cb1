package fr.portevoix.figures;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * An attacker who bounds each figure of a large table by linear programming.
 *
 * <p>He allows fractions of people, so his bounds are never narrower than the true ones: what he works out is worked
 * out for good, what he cannot is left to the patient reader on small tables.
 */
final class LinearReader {

    private static final double PLENTY = 1_000_000;

    private final SafeTable safe;
    private final int rows;
    private final int columns;
    private final List<LinearConstraint> known = new ArrayList<>();

    LinearReader(SafeTable safe, boolean everybodyTicked, int mostChoices) {
        this.safe = safe;
        this.rows = safe.rows().size();
        this.columns = safe.columns().size();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                readMark(row, column);
            }
        }
        for (int row = 0; row < rows; row++) {
            know(line(row, 0, 0, 1, columns, row, columns, -1), Relationship.EQ);
        }
        know(line(rows, 0, 0, 1, columns, rows, columns, -1), Relationship.EQ);
        for (int column = 0; column < columns; column++) {
            if (safe.structure() == Structure.EXCLUSIVE) {
                know(line(0, column, 1, 0, rows, rows, column, -1), Relationship.EQ);
                continue;
            }
            know(line(0, column, 1, 0, rows, rows, column, -mostChoices), Relationship.LEQ);
            if (everybodyTicked) {
                know(line(0, column, 1, 0, rows, rows, column, -1), Relationship.GEQ);
            }
            for (int row = 0; row < rows; row++) {
                know(line(row, column, 0, 1, 1, rows, column, -1), Relationship.LEQ);
            }
        }
    }

    /** The least a figure can be. */
    double least(int row, int column) {
        return bound(row, column, GoalType.MINIMIZE);
    }

    /** The most a figure can be. */
    double most(int row, int column) {
        return bound(row, column, GoalType.MAXIMIZE);
    }

    private double bound(int row, int column, GoalType goal) {
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(one(row, column), 0),
                        new LinearConstraintSet(known),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private void readMark(int row, int column) {
        SafeFigure figure = Tables.figure(safe, row, column);
        if (figure.shown()) {
            known.add(new LinearConstraint(
                    one(row, column), Relationship.EQ, figure.value().getAsInt()));
            return;
        }
        double least =
                switch (figure.showing()) {
                    case BELOW -> 1;
                    case MASKED -> safe.floor();
                    default -> 0;
                };
        boolean below = figure.showing() == SafeFigure.Showing.BELOW;
        known.add(new LinearConstraint(one(row, column), Relationship.GEQ, least));
        known.add(new LinearConstraint(one(row, column), Relationship.LEQ, below ? safe.floor() - 1 : PLENTY));
    }

    private void know(double[] coefficients, Relationship relationship) {
        known.add(new LinearConstraint(coefficients, relationship, 0));
    }

    /** So many figures from one on, in one direction, and the margin they are held against. */
    private double[] line(
            int row, int column, int down, int right, int length, int marginRow, int marginColumn, int weight) {
        double[] coefficients = one(marginRow, marginColumn);
        coefficients[place(marginRow, marginColumn)] = weight;
        for (int each = 0; each < length; each++) {
            coefficients[place(row + each * down, column + each * right)] = 1;
        }
        return coefficients;
    }

    private double[] one(int row, int column) {
        double[] coefficients = new double[(rows + 1) * (columns + 1)];
        coefficients[place(row, column)] = 1;
        return coefficients;
    }

    private int place(int row, int column) {
        return row * (columns + 1) + column;
    }
}
