package vn.dondoc.contracts.plan;

/** Whether the channels of a quota count together, or one piece is owed in each. */
public enum ChannelMatch {
    ANY,
    ALL
}
