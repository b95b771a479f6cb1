/** What people note while they walk, from a telephone and without an account. */
package fr.portevoix.walk.observe;
