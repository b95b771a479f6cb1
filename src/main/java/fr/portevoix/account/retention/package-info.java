/** How long each kind of data stays, erased at night without anybody's hand, and the register of what is done with data. */
package fr.portevoix.account.retention;
