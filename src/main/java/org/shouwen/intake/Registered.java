package org.shouwen.intake;

import org.shouwen.casefile.ItemRef;

/** What of a registration can be put right. */
record Registered(Client client, ItemRef item) {}
