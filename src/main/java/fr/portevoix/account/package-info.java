/** People, what they may do and where, how they sign in, and the record of what they did. */
package fr.portevoix.account;
