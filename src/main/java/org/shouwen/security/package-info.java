/** Roles, one login for everything, authorizations, masking. */
package org.shouwen.security;
