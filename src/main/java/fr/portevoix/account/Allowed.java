package fr.portevoix.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use an address: people who hold one of these roles in a scope that reaches the contract of the address, or,
 * where the address names no contract, in the whole instance. Without roles: anybody who is signed in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {
    Role[] value() default {};

    /** Roles that suffice too when they are held on the very thing that the address names, such as one call list. */
    Within[] within() default {};

    /** A role on one thing, which a parameter of the path names by its identifier, or by the word of its {@link NamedScopes}. */
    @interface Within {
        Role role();

        ScopeKind scope();

        String parameter();
    }
}
