"""Speed and sizes, measured beside the usual tools in the same run."""
